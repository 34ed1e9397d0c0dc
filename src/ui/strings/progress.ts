export const progressTexts = {
  catalog: 'Getting the catalogue',
  model: 'Getting picture search ready',
  warmUp: 'Almost ready',
  megabytes: (done: string, total: string) => `${done} of ${total} MB`,
} as const;
