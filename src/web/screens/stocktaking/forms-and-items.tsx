import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { StockForm } from '#domain/kinds/stocktaking/stock-form.ts'
import type { StockItem } from '#domain/kinds/stocktaking/stock-item.ts'
import type { Stocktaking } from '#domain/stocktaking/stocktaking.ts'
import { AppWords, useAppWords } from '#web/views/guidance-words/app-words.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { ClaimLine } from './claim-line.tsx'
import { EXISTS_WORDS, MET_WORDS, WORKS_WORDS } from './stocktaking-words.ts'

/** Forms of exploitation, each with its answer and its ways. Contradicting statements are listed under it. */
export function FormsList({
  forms,
  change,
}: {
  readonly forms: Stocktaking['forms']
  readonly change?: (body: StockForm) => ReactNode
}) {
  const { code } = useSpeak(null)
  return (
    <ul className="claim-list">
      {forms.map(({ leads, otherwise }) => (
        <li key={leads.seen}>
          <h3>
            {leads.form === 'not-known' ? <Trans>Trafficking of children as a whole</Trans> : code(leads.form)}
            {leads.work !== undefined && ` · ${code(leads.work)}`}
          </h3>
          {leads.sex !== 'not-known' && (
            <p className="text-small ink-2">
              {leads.sex === 'everyone' ? <Trans>Girls and boys</Trans> : code(leads.sex)}
            </p>
          )}
          <ClaimLine claim={leads.met} words={MET_WORDS} />
          <Routes routes={leads.routes} />
          {otherwise.map((other, at) => (
            <Otherwise key={at}>
              <ClaimLine claim={other.met} words={MET_WORDS} />
              <Routes routes={other.routes} />
              {change?.(other)}
            </Otherwise>
          ))}
          {change?.(leads)}
        </li>
      ))}
    </ul>
  )
}

/** Laws, policies, mechanisms or programmes: whether they exist, and separately whether they work. */
export function ItemsList({
  items,
  change,
}: {
  readonly items: Stocktaking['items']
  readonly change?: (body: StockItem) => ReactNode
}) {
  return (
    <ul className="claim-list">
      {items.map(({ leads, otherwise }) => (
        <li key={leads.item}>
          <h3>
            <AppWords>{leads.name}</AppWords>
          </h3>
          {leads.about !== undefined && (
            <p>
              <AppWords>{leads.about}</AppWords>
            </p>
          )}
          <ItemStatus body={leads} />
          {otherwise.map((other, at) => (
            <Otherwise key={at}>
              <ItemStatus body={other} />
              {change?.(other)}
            </Otherwise>
          ))}
          {change?.(leads)}
        </li>
      ))}
    </ul>
  )
}

function ItemStatus({ body }: { readonly body: StockItem }) {
  return (
    <>
      <ClaimLine claim={body.exists} words={EXISTS_WORDS} />
      <ClaimLine claim={body.functions} words={WORKS_WORDS} />
    </>
  )
}

function Otherwise({ children }: { readonly children: ReactNode }) {
  return (
    <div className="other-claim">
      <p className="text-small ink-2">
        <Trans>Another answer:</Trans>
      </p>
      {children}
    </div>
  )
}

function Routes({ routes }: { readonly routes: StockForm['routes'] }) {
  const { t } = useLingui()
  const { code } = useSpeak(null)
  const words = useAppWords()
  const place = (text: string | undefined) => (text === undefined ? undefined : words(text))
  if (routes.length === 0) return null
  return (
    <ul className="stock-points text-small">
      {routes.map((route, at) => {
        const [from, to, through] = [place(route.from), place(route.to), place(route.through)]
        const way =
          from !== undefined && to !== undefined
            ? t`from ${from} to ${to}`
            : from !== undefined
              ? t`from ${from}`
              : t`to ${to ?? ''}`
        return (
          <li key={at}>
            {code(route.scope)}: <bdi>{way}</bdi>
            {through !== undefined && <bdi> {t`by way of ${through}`}</bdi>}
          </li>
        )
      })}
    </ul>
  )
}
