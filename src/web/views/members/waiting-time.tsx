import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useSession } from '#web/session/session.tsx'

const FIRST = 72

/** How long what two people agree on waits in this agency, in hours. */
export const useDelayHours = (): number => useSession().state.organisation?.delayHours ?? FIRST

/** So many hours in words: in days where they are whole ones. */
export function useHourWords(): (hours: number) => string {
  const { t } = useLingui()
  return (hours) =>
    hours % 24 === 0
      ? t`${plural(hours / 24, { one: '# day', other: '# days' })}`
      : t`${plural(hours, { one: '# hour', other: '# hours' })}`
}

/** The present waiting time in words, for a sentence about an act of two people. */
export function useWaitingTime(): string {
  const words = useHourWords()
  return words(useDelayHours())
}
