const LEAST = [20, 19];

/** Ends the process with a message when this Node is too old for the tools. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return;
  console.error(
    `Lookalike needs Node ${LEAST.join('.')} or later; this is ${process.versions.node}.`,
  );
  process.exit(1);
}
