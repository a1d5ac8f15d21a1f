import { buildWhereOlder } from '../../scripts/built-app.ts'

/** Runs once before the tests that open the app. */
export function setup(): void {
  buildWhereOlder((words) => console.log(words))
}
