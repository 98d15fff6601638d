/** We did not want to go on: the address, the size or the kind of an answer breaks a rule. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
