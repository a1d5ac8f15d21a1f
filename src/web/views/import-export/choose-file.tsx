import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useRef } from 'react'
import { Icon } from '../../components/icon.tsx'

interface ChooseFileProps {
  readonly files: readonly File[]
  readonly set: (files: readonly File[]) => void
  readonly many?: boolean
  /** A folder with all that is in it, where the browser can choose one. */
  readonly folder?: boolean
  /** Extensions that the browser's chooser offers first, such as `.json,.csv`. */
  readonly accept?: string
}

/** One file of this device, or several: the browser's own chooser behind a button that shows what was chosen. */
export function ChooseFile({ files, set, many = false, folder = false, accept }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null)
  const [first] = files
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple={many}
        {...(folder && { webkitdirectory: '' })}
        {...(accept !== undefined && { accept })}
        onChange={(event) => set([...(event.currentTarget.files ?? [])])}
      />
      <Button variant="outline" leftSection={<Icon name="paper" size="small" />} onClick={() => input.current?.click()}>
        {first === undefined ? (
          folder ? (
            <Trans>Choose a folder</Trans>
          ) : many ? (
            <Trans>Choose the files</Trans>
          ) : (
            <Trans>Choose the file</Trans>
          )
        ) : files.length === 1 ? (
          <bdi>{first.name}</bdi>
        ) : (
          <Trans>{files.length} files chosen</Trans>
        )}
      </Button>
    </>
  )
}
