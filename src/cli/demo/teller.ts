import type { Moment, Telling } from './moment.ts'
import type { CastKey, Scene } from './scene.ts'
import { assessing } from './telling/assessment.ts'
import { closing } from './telling/closing.ts'
import { crossing } from './telling/crossing.ts'
import { tellFirstDays } from './telling/first-days.ts'
import { followingUp } from './telling/follow-up.ts'
import { planning } from './telling/planning.ts'
import { helping } from './telling/services.ts'
import { whose } from './telling/whose.ts'

export type Teller = ReturnType<typeof teller>

/** The words in which a story is told: each gives what a person writes on one day. */
export function teller(
  scene: Scene,
  story: { readonly key: string; readonly people: Readonly<Record<string, unknown>> },
) {
  const its = whose(scene, story)
  const moment =
    (by: CastKey) =>
    (on: number, ...tellings: readonly Telling[]): Moment => ({ by, on, tellings })
  return {
    drita: moment('drita'),
    besa: moment('besa'),
    mira: moment('mira'),
    ...tellFirstDays(its),
    ...assessing(its),
    ...planning(its),
    ...helping(its),
    ...followingUp(its),
    ...closing(its),
    ...crossing(its),
  }
}
