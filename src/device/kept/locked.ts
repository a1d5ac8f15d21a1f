/** The keys were dropped while work was running. */
export class Locked extends Error {
  constructor() {
    super('locked')
    this.name = 'Locked'
  }
}
