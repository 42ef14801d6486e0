import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import { ListKind } from '#contract/schemes.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { ScrollPart } from '#renderer/ui/scroll-part.tsx'
import { ViewLinks } from '#renderer/ui/tabs.tsx'
import { SectionFrame } from '../section-frame.tsx'
import { ChecklistEditor } from './checklist-editor.tsx'
import { ChecklistRead } from './checklist-read.tsx'
import { ChecklistVersions } from './checklist-versions.tsx'

/** What documents are read against and forms held against: everybody reads the lists, an administrator changes them. */
export const ChecklistsSection = () => {
  const { t } = useTranslation('settingsChecklists')
  const { t: settings } = useTranslation('settings')
  const { item } = useParams()
  const administers = useSitting().person.roles.includes('administrator')
  const { data } = useOperationQuery('checklist.list', {})
  const asked = ListKind.safeParse(item === undefined ? undefined : decodeURIComponent(item))
  const kind = asked.success ? asked.data : 'care plan'
  const view = data?.checklists.find(list => list.kind === kind)
  const newest = view?.versions[0]
  return (
    <SectionFrame title={settings('section.checklists')} lead={t('lead')}>
      <div className="list-kinds">
        <ViewLinks label={t('kinds')} plain>
          {ListKind.options.map(option => (
            <Link
              key={option}
              href={`/settings/checklists/${encodeURIComponent(option)}`}
              aria-current={option === kind ? 'page' : undefined}
            >
              {t(`kindShort.${option}`)}
            </Link>
          ))}
        </ViewLinks>
      </div>
      {view !== undefined && newest !== undefined && (
        <ScrollPart className="bkg" label={t('readLabel')}>
          <div>
            {administers ? (
              <ChecklistEditor key={`${kind} ${newest.version}`} current={newest} />
            ) : (
              <ChecklistRead checklist={newest.checklist} />
            )}
          </div>
          <ChecklistVersions view={view} />
        </ScrollPart>
      )}
    </SectionFrame>
  )
}
