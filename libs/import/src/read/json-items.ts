import type { ImportSource } from './import-source.js';
import type { SourceRow } from './source-row.js';
import { textChunks } from './text-chunks.js';

const LONGEST_ITEM = 8_000_000;

/**
 * The items of one list in a JSON file, one at a time: the list under the key `list` of the outermost object, or the outermost
 * list itself. Only the item in hand is kept in memory; one that is no JSON object is told with its line and the next ones go on.
 * (A general token stream cannot do that: it stops at the first fault and knows no lines.)
 */
export async function* jsonItems(source: ImportSource, list: string): AsyncGenerator<SourceRow> {
  const scanner = new ListScanner(list);
  for await (const text of textChunks(source)) yield* scanner.read(text);
  yield* scanner.end();
}

class ListScanner {
  private line = 1;
  private depth = 0;
  private inString = false;
  private isEscaped = false;
  private lastString = '';
  private pendingKey: string | null = null;
  private listDepth = -1;
  private hasFoundList = false;
  private beginning: 'not-yet' | 'json' | 'something-else' = 'not-yet';
  private item: { text: string; line: number; start: number } | null = null;

  constructor(private readonly list: string) {}

  *read(text: string): Generator<SourceRow> {
    if (this.beginning === 'not-yet') this.lookAt(text.trimStart()[0]);
    if (this.beginning === 'something-else') return;
    if (this.item) this.item.start = 0;
    let stringStart = 0;
    for (let i = 0; i < text.length; i++) {
      const sign = text[i] ?? '';
      if (sign === '\n') this.line++;
      if (this.inString) {
        if (this.isEscaped) this.isEscaped = false;
        else if (sign === '\\') this.isEscaped = true;
        else if (sign === '"') {
          this.inString = false;
          this.lastString = this.item ? '' : this.lastString + text.slice(stringStart, i);
        }
        continue;
      }
      if (sign <= ' ') continue;
      const isInList = this.listDepth === this.depth;
      if (isInList && this.item && (sign === ',' || sign === ']')) yield this.finish(text.slice(this.item.start, i));
      if (isInList && !this.item && sign !== ',' && sign !== ']') this.item = { text: '', line: this.line, start: i };
      if (sign === '"') {
        this.inString = true;
        this.lastString = '';
        stringStart = i + 1;
      } else this.step(sign);
    }
    if (this.inString && !this.item) this.lastString += text.slice(stringStart);
    if (!this.item) return;
    this.item.text += text.slice(this.item.start);
    if (this.item.text.length > LONGEST_ITEM)
      throw new Error(`line ${String(this.item.line)}: one item is longer than 8,000,000 characters`);
  }

  *end(): Generator<SourceRow> {
    if (this.item || this.depth > 0 || this.inString)
      yield {
        line: this.item?.line ?? this.line,
        refusal: 'the file ends in the middle of this item: it seems to be cut off',
      };
    else if (this.beginning === 'something-else')
      yield { line: 1, refusal: 'is not JSON: it is not a file of this shape' };
    else if (!this.hasFoundList)
      yield { line: 1, refusal: `holds no list "${this.list}": it is not a file of this shape` };
  }

  private lookAt(first: string | undefined): void {
    if (first !== undefined) this.beginning = first === '{' || first === '[' ? 'json' : 'something-else';
  }

  private step(sign: string): void {
    if (sign === ':' && this.depth === 1) this.pendingKey = this.lastString;
    if (sign === ',' && this.depth === 1) this.pendingKey = null;
    if (sign === '{' || sign === '[') {
      const isOutermost = this.depth === 0;
      this.depth++;
      const isWanted = sign === '[' && (isOutermost || (this.depth === 2 && this.pendingKey === this.list));
      if (isWanted && this.listDepth === -1) {
        this.listDepth = this.depth;
        this.hasFoundList = true;
      }
    }
    if (sign === '}' || sign === ']') {
      if (this.depth === this.listDepth) this.listDepth = -2;
      this.depth--;
    }
  }

  private finish(rest: string): SourceRow {
    const { text, line } = this.item ?? { text: '', line: this.line };
    this.item = null;
    try {
      const row: unknown = JSON.parse(text + rest);
      if (typeof row === 'object' && row !== null && !Array.isArray(row))
        return { line, row: row as Record<string, unknown> };
      return { line, refusal: 'is not an object with named values' };
    } catch (error) {
      return { line, refusal: `is not JSON: ${error instanceof Error ? error.message : String(error)}` };
    }
  }
}
