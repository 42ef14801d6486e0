import { useState } from 'react'
import { Redirect, useLocation, useParams } from 'wouter'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { SchemeEditor } from './draft/scheme-editor.tsx'
import { addressed, schemeAddress } from './scheme-address.ts'
import { SchemePage } from './scheme-page.tsx'
import { SchemesList } from './schemes-list.tsx'

type Published = { readonly key: string; readonly version: number }

/** How clients are scored: all schemes, one of them with its versions, or the draft of its next. */
export const SchemesSection = () => {
  const { item } = useParams()
  const [, navigate] = useLocation()
  const { data: view } = useOperationQuery('scheme.list', {})
  const [published, setPublished] = useState<Published | null>(null)
  if (view === undefined) return null
  if (item === undefined) return <SchemesList view={view} />
  const { key, draft } = addressed(decodeURIComponent(item))
  const scheme = view.schemes.find(one => one.key === key)
  const isNew = published?.key === key ? published.version : null
  // Published here, and the list does not have it yet.
  if (isNew !== null && !scheme?.versions.some(({ version }) => version === isNew)) return null
  const hasDraft = scheme !== undefined && scheme.draft !== null
  if (scheme === undefined || (scheme.versions.length === 0 && !draft))
    return <Redirect to="/settings/schemes" replace />
  if (!draft) return <SchemePage key={key} view={view} scheme={scheme} published={isNew} />
  if (!hasDraft || scheme.draft === null)
    return <Redirect to={scheme.versions.length === 0 ? '/settings/schemes' : schemeAddress(key)} replace />
  return (
    <SchemeEditor
      key={key}
      view={view}
      scheme={scheme}
      stored={scheme.draft.body}
      onPublished={version => {
        setPublished({ key, version })
        navigate(schemeAddress(key))
      }}
    />
  )
}
