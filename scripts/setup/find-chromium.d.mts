/** The first browser that is there; Playwright's own after those of the system. */
export function findChromium(env?: NodeJS.ProcessEnv): Promise<string | undefined>;
