import { useLingui } from '@lingui/react/macro'
import { RefusedNote } from '../frame/refused-note.tsx'
import { Screen } from '../frame/screen.tsx'
import { wordsOfRefusal } from '../words/refusals/first-refusals.ts'

/** In the place of a screen that did not come: seldom used screens are on no phone that did not use them. */
export function ScreenNotFetched() {
  const { i18n } = useLingui()
  return (
    <Screen title={i18n._(wordsOfRefusal('no-network').says)} leave="back" reading>
      <RefusedNote code="no-network" />
    </Screen>
  )
}
