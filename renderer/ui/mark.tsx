/** The product's mark: practitioner and supervisor side by side. Decorative unless `label` is given. */
export const Mark = ({ label, className }: { readonly label?: string; readonly className?: string }) => {
  const shapes = (
    <>
      <circle className="mark" cx="10" cy="10" r="10" />
      <rect className="mark" x="22.5" y="0.75" width="18.5" height="18.5" rx="5" />
    </>
  )
  return label === undefined ? (
    <svg viewBox="0 0 42 20" className={className} aria-hidden="true">
      {shapes}
    </svg>
  ) : (
    <svg viewBox="0 0 42 20" className={className} role="img" aria-label={label}>
      {shapes}
    </svg>
  )
}

/** Circle and square overlapping: the sign of a session in the rail. */
export const SessionIcon = ({ className }: { readonly className?: string }) => (
  <svg
    viewBox="0 0 24 24"
    className={className}
    fill="none"
    stroke="currentColor"
    strokeWidth="1.7"
    aria-hidden="true"
  >
    <circle cx="8.5" cy="12" r="5.5" />
    <rect x="10.5" y="6.5" width="11" height="11" rx="2.6" />
  </svg>
)

/** One circle and one square: people of a team. */
export const TeamIcon = ({ className }: { readonly className?: string }) => (
  <svg
    viewBox="0 0 24 24"
    className={className}
    fill="none"
    stroke="currentColor"
    strokeWidth="1.7"
    strokeLinecap="round"
    aria-hidden="true"
  >
    <circle cx="8" cy="8" r="3.2" />
    <rect x="13.5" y="5" width="6.4" height="6.4" rx="1.6" />
    <path d="M3 19c0-3 2.2-5 5-5s5 2 5 5M14.5 14.3c3.3-.5 6 1.3 6 4.7" />
  </svg>
)
