import { define } from '../ui/define.ts';

/** The page that few people open comes when it is opened. */
export async function loadDiagnostics(): Promise<void> {
  const { LookalikeDiagnosticsPage } = await import('./pages/diagnostics-page.ts');
  define('lookalike-diagnostics-page', LookalikeDiagnosticsPage);
}
