import type { Moment, Telling } from './moment.ts'
import type { CastKey, Scene } from '../scene/scene.ts'
import { assessing } from './assessment.ts'
import { closing } from './closing.ts'
import { crossing } from './crossing.ts'
import { tellFirstDays } from './first-days.ts'
import { followingUp } from './follow-up.ts'
import { planning } from './planning.ts'
import { helping } from './services.ts'
import { whose } from './whose.ts'

export type Teller = ReturnType<typeof teller>

/** The methods in which a story is written: each returns what a person writes on one day. */
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
