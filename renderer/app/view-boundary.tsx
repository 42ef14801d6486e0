import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Page, PageHead } from '#renderer/ui/page/page.tsx'

type Props = {
  /** Another address starts afresh; the same view with another parameter is not taken down. */
  readonly address: string
  readonly children: ReactNode
}

/** A view that fails takes nothing else down: rail, footer and what is typed elsewhere stay. */
export class ViewBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidUpdate(before: Props) {
    if (this.state.failed && before.address !== this.props.address) this.setState({ failed: false })
  }

  override render() {
    return this.state.failed ? (
      <FailedView onAgain={() => this.setState({ failed: false })} />
    ) : (
      this.props.children
    )
  }
}

const FailedView = ({ onAgain }: { readonly onAgain: () => void }) => {
  const { t } = useTranslation('frame')
  return (
    <Page title={t('crashTitle')}>
      <PageHead title={t('crashTitle')}>{t('crash')}</PageHead>
      <Button kind="primary" onClick={onAgain}>
        {t('crashAgain')}
      </Button>
    </Page>
  )
}

export const NoSuchView = () => {
  const { t } = useTranslation('frame')
  return (
    <Page title={t('notFoundTitle')}>
      <PageHead title={t('notFoundTitle')}>{t('notFound')}</PageHead>
    </Page>
  )
}
