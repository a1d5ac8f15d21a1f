/** What earlier refusals say of the acts that are sent again. */
export interface Retries {
  /** Acts that go alone from now on, because a group with others was refused. */
  readonly alone: Set<string>
  readonly rebuilt: Map<string, number>
}
