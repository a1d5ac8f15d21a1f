import type { Closing, CountedLife, Day } from './counted-life.ts'

/** What of a life had happened by the end of a day. What was written wrongly is known to be wrong, whenever it was struck. */
export function lifeUntil(life: CountedLife, last: Day): CountedLife {
  const until = <Dated extends { readonly on: Day }>(these: readonly Dated[]) => these.filter(({ on }) => on <= last)
  const days = (these: readonly Day[]) => these.filter((on) => on <= last)
  const known = (day: Day | null | undefined): Day | null => (day && day <= last ? day : null)
  const closing = <Said extends Closing>(said: Said): Said => ({
    ...said,
    agreedOn: known(said.agreedOn),
    agreedAgainOn: known(said.agreedAgainOn),
  })
  return {
    ...life,
    movedIn: life.movedIn && { ...life.movedIn, looked: known(life.movedIn.looked) },
    statuses: until(life.statuses),
    visits: until(life.visits),
    needs: life.needs.flatMap((need) => {
      const steps = until(need.steps)
      return steps.length > 0 ? [{ ...need, steps }] : []
    }),
    voices: last >= '2026-03-01' ? life.voices : [],
    missing: life.missing.flatMap((episode) =>
      episode.gone <= last ? [{ ...episode, elsewhere: known(episode.elsewhere), back: known(episode.back) }] : [],
    ),
    places: until(life.places),
    looks: until(life.looks),
    phases: until(life.phases),
    school: until(life.school),
    birth: until(life.birth),
    plan: known(life.plan),
    planYes: days(life.planYes),
    decisions: until(life.decisions).map((one) => ({ ...one, yes: known(one.yes) })),
    reports: until(life.reports).map((one) => ({ ...one, then: one.then && one.then.on <= last ? one.then : null })),
    conferences: days(life.conferences),
    concerns: until(life.concerns).map((one) => ({ ...one, lookedInto: known(one.lookedInto) })),
    said: until(life.said),
    closing: life.closing && life.closing.on <= last ? closing(life.closing) : null,
    since: until(life.since).map((turn) => (turn.to === 'closed' ? closing(turn) : turn)),
  }
}
