/** Tells which card changed. */
export class CardEvent extends Event {
  /** @param {import('./types.js').Card} card */
  constructor(card) {
    super('card');
    this.card = card;
  }
}
