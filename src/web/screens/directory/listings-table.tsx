import { Trans } from '@lingui/react/macro'
import { moveByArrows } from '#web/components/move-by-arrows.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { ListingInFile } from './listed.ts'
import { helpWords, useForWhom } from './listing-facts.tsx'
import { ListingState } from './listing-row.tsx'
import { MATCH_WORDS } from './match-words.ts'

/** The services as a table, for a laptop: which help, where, for whom, whether there is room, whom to ring. */
export function ListingsTable({ shown }: { readonly shown: readonly ListingInFile[] }) {
  return (
    <div className="panel scrolls-sideways">
      <table className="plain-table services-table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Service</Trans>
            </th>
            <th scope="col">
              <Trans>Which kinds of help?</Trans>
            </th>
            <th scope="col">
              <Trans>Where?</Trans>
            </th>
            <th scope="col">
              <Trans>For whom?</Trans>
            </th>
            <th scope="col">
              <Trans>Free places</Trans>
            </th>
            <th scope="col">
              <Trans>Phone</Trans>
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={moveByArrows}>
          {shown.map((one) => (
            <Row key={one.entry.id} listed={one} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ listed: { file, entry } }: { readonly listed: ListingInFile }) {
  const trail = useNavigation()
  const speak = useSpeak(null)
  const forWhom = useForWhom()
  const { body } = entry
  const districts = body.places.flatMap(({ district }) => district ?? [])
  const open = () => trail.go({ is: 'listing', directory: file, entry: entry.id })
  return (
    <tr onClick={open}>
      <th scope="row">
        <button
          type="button"
          className="plain"
          onClick={(event) => {
            event.stopPropagation()
            open()
          }}
        >
          <b className="block">
            <bdi>{body.name}</bdi>
          </b>
          <bdi className="block ink-2">{body.organisation.name}</bdi>
        </button>
        <ListingState body={body} />
      </th>
      <td>{helpWords(body, speak)}</td>
      <td>{[...new Set([...districts, ...body.areas])].join(', ')}</td>
      <td>
        {forWhom(body)}
        {body.childrenOfVictims === 'no' && (
          <span className="block in-due">{speak.say(MATCH_WORDS['children-of-victims'].no)}</span>
        )}
      </td>
      <td className={body.room?.free === 0 ? 'in-due' : undefined}>
        {body.room?.free ?? <span className="ink-2">–</span>}
      </td>
      <td>
        <bdi>{body.phones[0]?.number}</bdi>
      </td>
    </tr>
  )
}
