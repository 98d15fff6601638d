import { anEntry } from '../../support/an-entry.js';
import { openRegisterWriter } from '../../support/register-writer.js';
import { figure, type Figure } from '../report/figure.js';

const RECORDS = 1_000;
const CLIENTS = 8;

/** Publishing one by one, each with its log leaf and its own commit to the disk. */
export async function measurePublishing(databaseUrl: string): Promise<Figure> {
  const writer = await openRegisterWriter(databaseUrl);
  try {
    const city = await writer.addCity('bench');
    const records = Array.from({ length: RECORDS }, (_, i) => ({
      kind: 'algorithm' as const,
      sourceKey: `own-${i}`,
      sourceUrl: null,
      data: anEntry({ keywords: [`number ${i}`] }),
    }));
    const waiting = (await writer.moveIn.moveIn({ registerId: city.id, records }, 'bench')).map(
      ({ recordId }) => recordId,
    );
    const begun = performance.now();
    const client = async (): Promise<void> => {
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        const { kind } = await writer.publish.publish(id, 'bench');
        if (kind !== 'published') throw new Error(`a record was not published: ${kind}`);
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
    const rate = RECORDS / ((performance.now() - begun) / 1_000);
    return figure(`publishing with a log leaf, ${CLIENTS} clients`, `${rate.toFixed(0)}/s`);
  } finally {
    await writer.close();
  }
}
