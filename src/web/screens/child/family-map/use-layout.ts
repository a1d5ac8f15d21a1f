import { useEffect, useState } from 'react'
import type { FamilyGraph } from '#domain/care/family-graph.ts'
import { noteTrouble } from '#web/session/trouble.ts'
import { layOut, type MapLayout } from './layout.ts'
import type { OnMap } from './rows.ts'

/** The map once it is placed. `broke`: it could not be drawn on this device; what it says stands in words all the same. */
export function useLayout(
  rows: readonly (readonly OnMap[])[],
  kinship: FamilyGraph['kinship'],
): MapLayout | 'placing' | 'broke' {
  const [laid, setLaid] = useState<MapLayout | 'placing' | 'broke'>('placing')
  const asked = JSON.stringify([rows, kinship])
  useEffect(() => {
    let wanted = true
    const [own, lines] = JSON.parse(asked) as [readonly (readonly OnMap[])[], FamilyGraph['kinship']]
    layOut(own, lines).then(
      (layout) => {
        if (wanted) setLaid(layout)
      },
      (error: unknown) => {
        noteTrouble('family map', error)
        if (wanted) setLaid('broke')
      },
    )
    return () => {
      wanted = false
    }
  }, [asked])
  return laid
}
