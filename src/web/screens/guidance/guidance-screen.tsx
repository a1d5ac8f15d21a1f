import { Trans } from '@lingui/react/macro'
import type { FileId } from '#domain/entry/ids.ts'
import type { FileView } from '#device/files/api.ts'
import { whoIsThis } from '#domain/questions/who-is-this.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { monthsOf } from '#web/views/child-file/known-child.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useVisibleFile } from '#web/views/reveal/use-visible-file.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useReveal } from '#web/session/reveal.tsx'
import type { RouteOf } from '#web/navigation/routes.ts'
import { todayHere } from '#web/words/today.ts'
import { CountryPage } from './country/country-page.tsx'
import { OfficialForm } from './country/official-form.tsx'
import { CardPage } from './card-page.tsx'
import { CardsForChild } from './for-child.tsx'
import { Library } from './library.tsx'
import { PublicationPage } from './publication-page.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import '#web/views/guidance-words/guiding.css'
import './guidance.css'

/** The library; a publication; what to consider for one child; one card of it. */
function Guidance({ file, card, publication, country, form }: RouteOf<'guidance'>) {
  if (publication !== undefined) return <PublicationPage id={publication} />
  if (file !== undefined && country !== undefined && form !== undefined)
    return <OfficialForm file={file} country={country} form={form} />
  if (country !== undefined) return <CountryPage country={country} />
  if (file === undefined) return <Library />
  return <OfChild file={file} card={card} />
}

function OfChild({ file, card }: { readonly file: FileId; readonly card: string | undefined }) {
  const view = useRead(['files'], file, (device) => device.file(file))
  if (view.is === 'read') return <Opened view={view.value} card={card} />
  return (
    <Screen title={<Trans>To think about</Trans>} leave="back" reading>
      {view.is === 'refused' && <RefusedNote code={view.code} />}
    </Screen>
  )
}

function Opened({ view, card }: { readonly view: FileView; readonly card: string | undefined }) {
  const { caseFile: whole, file } = view
  const day = todayHere()
  const shown = useVisibleFile(whole, useReveal(file))
  const who = whoIsThis(whole, day)
  const child: ChildFile = { view, file, ...shown, who, months: monthsOf(whole, who, day), speak: useSpeak(whole), day }
  return card === undefined ? <CardsForChild child={child} /> : <CardPage child={child} id={card} />
}

export const screen = defineScreen('guidance', Guidance)
