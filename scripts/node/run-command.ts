import { describe, SearchError } from '../../src/core/errors.ts';
import { UsageError } from './usage-error.ts';

export type Command = (args: readonly string[]) => Promise<void>;

/** Runs the command that the first word names, and turns errors into exit codes: 1 for bad input, 2 for a wrong call. */
export async function runCommand(
  commands: Readonly<Record<string, Command>>,
  usage: string,
  [name = 'help', ...args]: readonly string[] = process.argv.slice(2),
): Promise<void> {
  const command = commands[name];
  if (command === undefined || args.includes('--help')) {
    console.log(usage);
    if (command === undefined && !/^(?:--)?help$|^-h$/.test(name)) process.exitCode = 2;
    return;
  }
  try {
    await command(args);
  } catch (error) {
    report(error, usage);
  }
}

/** What a person can mend is one message; everything else is our fault and keeps its stack. */
function report(error: unknown, usage: string): void {
  if (error instanceof SearchError) {
    console.error(error.message);
    process.exitCode = 1;
  } else if (error instanceof UsageError || isArgumentError(error)) {
    console.error(`${describe(error)}\n\n${usage}`);
    process.exitCode = 2;
  } else {
    throw error;
  }
}

function isArgumentError(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}
