import { spawn } from 'node:child_process';

/** npm and npx are batch files on Windows, which only a shell starts. */
const shell = process.platform === 'win32';

/**
 * Runs a program with this terminal's input and output.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code; 127 when it could not be started
 */
export function run(program, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', shell, env });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
