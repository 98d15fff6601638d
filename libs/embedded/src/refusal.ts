/** Something the person has to put right before the register can start; the message is one sentence that says what. */
export class Refusal extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'Refusal';
  }
}
