/** A call whose words are off: answered with the usage, not with a stack. */
export class UsageError extends Error {}
