import { mayWriteIn } from '#web/device/may-write-in.ts'
import { useMemo } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { agencyPack, type AgencyPack } from '#domain/country-pack/agency-pack.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import type { countryFactChanged } from '#domain/kinds/any/country-fact-changed.ts'
import type { countryPackChosen } from '#domain/kinds/any/country-pack-chosen.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { KINDS } from '#domain/kinds.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead, type ReadState } from '#web/device/use-read.ts'
import { todayHere } from '#web/words/today.ts'
import type { Refusal } from '#device/platform/refusals.ts'

/** The organisation's own file, in which it chooses countries and changes their facts. */
export const useTeamFile = (): ReadState<FileView> => useRead(['files'], 'team', (device) => device.team())

/** A country as this agency uses it. */
export const useAgencyPack = (team: CaseFile | null, country: string): AgencyPack | undefined =>
  useMemo(() => (team ? agencyPack(team, country) : undefined), [team, country])

/** Members who may write in the organisation's file decide for it: its administrators. */
export const speaksForAgency = (view: FileView | null): boolean => view !== null && mayWriteIn(view, 'card')

type CountryDraft =
  | { readonly kind: 'country-pack-chosen'; readonly body: BodyOf<typeof countryPackChosen> }
  | { readonly kind: 'country-fact-changed'; readonly body: BodyOf<typeof countryFactChanged> }

/** Writes into the organisation's file; the earlier entry on the same subject is superseded. */
export function useChangeCountryFacts(view: FileView) {
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const write = (draft: {
    readonly kind: string
    readonly body: unknown
    readonly folder?: 'card'
    readonly replaces?: readonly EntryId[]
  }) => action.run((device) => device.write([{ file: view.file, draft: { ...draft, at: todayHere(), about: [] } }]))
  return {
    busy: action.busy,
    refused: action.refused?.code,
    say: (said: CountryDraft) => write({ ...said, replaces: whatItReplaces(KINDS, view.caseFile, said) }),
    /** Removes the agency's change of a line, so that the pack's applies again. */
    takeBack: (entry: EntryId) =>
      write({ kind: 'superseded', folder: 'card', body: { entry, because: 'The pack holds again.' } }),
  }
}
