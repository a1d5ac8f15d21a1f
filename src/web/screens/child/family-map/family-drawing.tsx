import { useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { familyGraph } from '#domain/care/family-graph.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { useChildWords } from '#web/views/child-file/child-words.tsx'
import { personShape, type AroundPerson } from '../people/people-around.ts'
import { layOutMap } from './layout.ts'
import { MapDrawing, type MapPerson } from './map-drawing.tsx'
import { generationRows } from './rows.ts'
import { usePeoplePerRow } from './use-people-per-row.ts'

interface FamilyDrawingProps {
  readonly child: Pick<ChildFile, 'caseFile' | 'reveal' | 'who' | 'speak'>
  readonly people: readonly AroundPerson[]
  readonly open: (one: AroundPerson | null) => void
}

/** The people around a child as a map, in as many columns as fit where it stands. Nobody is marked as safe or unsafe before the touch. */
export function FamilyDrawing({ child: { caseFile, reveal, who, speak }, people, open }: FamilyDrawingProps) {
  const { t } = useLingui()
  const words = useChildWords()
  const frame = useRef<HTMLDivElement>(null)
  const letter = useRef<HTMLSpanElement>(null)
  const graph = familyGraph(caseFile)
  const rows = generationRows(
    people.map((one) => one.person),
    graph,
    usePeoplePerRow(frame, letter),
  )
  const drawn = people.map(
    (one): MapPerson => ({
      person: one.person,
      name: one.called,
      tie: tieOf(one, speak),
      shape: personShape(one.gender),
      died: one.died,
      safety: reveal.revealed ? one.safety : null,
      knows: graph.knows.has(one.person),
    }),
  )
  return (
    <div className="map-card" ref={frame}>
      <span className="map-letter" ref={letter} aria-hidden="true" />
      <MapDrawing
        child={{ name: who.called?.text ?? words.sex(who) ?? t`child`, shape: personShape(who.gender) }}
        people={drawn}
        layout={layOutMap(rows, graph.kinship)}
        open={(person) => open(people.find((one) => one.person === person) ?? null)}
      />
    </div>
  )
}

/** The nearest tie, unless the person is called by it. */
function tieOf({ called, ties }: AroundPerson, speak: ChildFile['speak']): string {
  const tie = ties.find((one) => one !== 'other' && one !== 'not-known') ?? ties[0]
  const words = tie === undefined ? '' : speak.code(tie)
  return speak.small(words) === speak.small(called) ? '' : words
}
