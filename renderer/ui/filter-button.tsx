import { useTranslation } from 'react-i18next'
import { Checkbox } from './checkbox.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { IconChevronDown } from './icons.ts'
import { PopoverButton } from './popover-button.tsx'

type FilterButtonProps<T extends string> = {
  readonly name: string
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly chosen: readonly T[]
  readonly onChange: (chosen: readonly T[]) => void
}

/** One filter above a list: any number of its values. What is chosen stands in the button. */
export const FilterButton = <T extends string>({ name, options, chosen, onChange }: FilterButtonProps<T>) => {
  const { t } = useTranslation('parts')
  const words = options.filter(option => chosen.includes(option.value)).map(option => option.label)
  return (
    <PopoverButton
      list
      title={name}
      className={classNames('flt', chosen.length > 0 && 'flt--on')}
      label={
        <>
          {words.length === 0 && name}
          {words.length === 1 && `${name}: ${words[0]}`}
          {words.length > 1 && t('filterChosen', { name, count: words.length })}
          <Icon of={IconChevronDown} small />
        </>
      }
    >
      <div className="flt-list">
        {options.map(option => (
          <Checkbox
            key={option.value}
            label={option.label}
            checked={chosen.includes(option.value)}
            onChange={checked =>
              onChange(checked ? [...chosen, option.value] : chosen.filter(value => value !== option.value))
            }
          />
        ))}
      </div>
    </PopoverButton>
  )
}
