import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import { familyGraph } from '#domain/care/family-graph.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { whoIsThis } from '#domain/questions/who-is-this.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useReveal } from '#web/session/reveal.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { todayHere } from '#web/words/today.ts'
import { monthsOf } from '#web/views/child-file/known-child.ts'
import { SealedParts } from '#web/views/reveal/sealed-parts.tsx'
import { useVisibleFile } from '#web/views/reveal/use-visible-file.ts'
import { peopleAround, type AroundPerson } from '../people/people-around.ts'
import { PersonSheet } from '../people/person-sheet.tsx'
import { FamilyDrawing } from './family-drawing.tsx'
import { MapWords } from './map-words.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import '../child.css'

/** Who is around the child, as a genogram: ties are drawn from the child only. The same in words is below it. */
function FamilyMapScreen({ file }: { readonly file: FileId }) {
  const view = useRead(['files'], file, (device) => device.file(file))
  return (
    <Screen title={<Trans>Family map</Trans>} leave="back">
      {view.is === 'refused' && <RefusedNote code={view.code} />}
      {view.is === 'read' && <Map view={view.value} />}
    </Screen>
  )
}

function Map({ view }: { readonly view: FileView }) {
  const { file } = view
  const trail = useNavigation()
  const reveal = useReveal(file)
  const shown = useVisibleFile(view.caseFile, reveal)
  const people = peopleAround(shown.caseFile)
  if (people.length > 0) return <Drawn view={view} people={people} shown={shown} />
  return (
    <EmptyState icon="team" title={<Trans>Nobody is written down yet</Trans>}>
      <button type="button" className="plain link" onClick={() => trail.go({ is: 'write', kind: 'person', file })}>
        <Trans>Add a person</Trans>
      </button>
    </EmptyState>
  )
}

interface DrawnProps {
  readonly view: FileView
  readonly people: readonly AroundPerson[]
  readonly shown: ReturnType<typeof useVisibleFile>
}

function Drawn({ view, people, shown: { caseFile, whole, reveal } }: DrawnProps) {
  const { t } = useLingui()
  const { file } = view
  const day = todayHere()
  const speak = useSpeak(caseFile)
  const [shown, setShown] = useState<AroundPerson | null>(null)
  const who = whoIsThis(caseFile, day)
  const months = monthsOf(caseFile, who, day)
  const graph = familyGraph(caseFile)
  const { revealed: touched } = reveal
  const unsafe = touched ? people.filter((one) => one.safety === 'unsafe') : []
  const count = unsafe.length
  const named = speak.list(unsafe.map((one) => (one.called === '' ? speak.codes(one.ties) : one.called)))
  return (
    <div className="map-sheet">
      <div className="stack">
        {count === 0 ? (
          <p className="text-small ink-2">{t`${plural(people.length, { one: '# person', other: '# people' })}`}</p>
        ) : (
          <p className="row in-unsafe bold">
            <Icon name="unsafe" />
            <span>
              {t`${plural(count, { one: '# is unsafe', other: '# are unsafe' })}`}: <bdi>{named}</bdi>
            </span>
          </p>
        )}
        <SealedParts reveal={reveal} />
        <div className="panel inside">
          <FamilyDrawing child={{ caseFile, reveal, who, speak }} people={people} open={setShown} />
        </div>
        <p className="text-small ink-2">
          <Trans>
            Circle: woman or girl. Square: man or boy. Dashed: not known. Crossed: died. Double ring: the child. Two
            short lines: has heard what happened. Thin grey lines: parent and child, as far as people told us.
          </Trans>
        </p>
      </div>
      <MapWords people={people} knows={graph.knows} touched={touched} open={setShown} />
      {shown && (
        <PersonSheet
          one={shown}
          child={{ view, file, caseFile, whole, reveal, who, months, speak, day }}
          close={() => setShown(null)}
        />
      )}
    </div>
  )
}

export const screen = defineScreen('family-map', FamilyMapScreen)
