import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { openAlone } from '../../../../test/support/components/opened.tsx'
import { TypedOrScanned } from './typed-or-scanned.tsx'

function Asked({ scanned = '' }: { readonly scanned?: string }) {
  const [code, setCode] = useState(scanned)
  return (
    <>
      <TypedOrScanned label="Account code" value={code} set={setCode} />
      <p>Kept: {code}</p>
    </>
  )
}

describe('a code that is typed or scanned', () => {
  it('shows of a scanned one what a person can compare, and keeps the rest until somebody types', async () => {
    const { comes, type, reads, control } = openAlone(<Asked scanned="7K2M-0QXR/4MK74MK7" />)
    await comes('Kept: 7K2M-0QXR/4MK74MK7')
    expect((control('Account code') as HTMLInputElement).value).toBe('7K2M-0QXR')
    type('Account code', '7K2M-0QX')
    await comes('Kept: 7K2M-0QX')
    expect(reads()).not.toContain('4MK7')
  })

  it('says where no camera opens, and keeps what was typed', async () => {
    const { comes, type, press, control } = openAlone(<Asked />)
    await comes('Scan it with the camera')
    type('Account code', '7K2M-0QXR')
    press('Scan it with the camera')
    await comes('The camera does not open. Allow it in the settings of the browser, or type the code.')
    press('Type the code instead')
    await comes('Scan it with the camera')
    expect((control('Account code') as HTMLInputElement).value).toBe('7K2M-0QXR')
  })
})
