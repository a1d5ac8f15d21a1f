/** What earlier refusals say of the acts that are sent again. */
export interface Retries {
  /** Acts that are sent alone from now on, because a group with others was refused. */
  readonly alone: Set<string>
  readonly rebuilt: Map<string, number>
}
