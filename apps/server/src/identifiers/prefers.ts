/** Whether an `Accept` header likes a page better than JSON. Without one, or with none of both, it is a person. */
export function prefers(accept: string | undefined, reader: 'people' | 'machines'): boolean {
  const isMachine = qualityOf(accept ?? '', 'application/json') > qualityOf(accept ?? '', 'text/html');
  return reader === 'machines' ? isMachine : !isMachine;
}

function qualityOf(accept: string, type: string): number {
  for (const part of accept.split(',')) {
    const [name = '', ...parameters] = part.trim().toLowerCase().split(';');
    if (name.trim() !== type) continue;
    const quality = parameters
      .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
      .find((value) => value !== undefined);
    return Number(quality ?? 1);
  }
  return 0;
}
