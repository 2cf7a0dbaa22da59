import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readDefaults } from './create-form.ts';
import { filledMore, isRemembered } from './draft.ts';
import { definitionOf, fieldNames, isFor } from './fields.ts';
import styles from './MorePanel.module.css';
import type { MoreProps } from './more-props.ts';

/** Keeps what repeats for every order, says what is kept, and forgets it. */
export function RememberRow({ draft, defaults, habits, onIssues, onRemember }: MoreProps) {
  const { t } = useTranslation('create');
  const repeatable = filledMore(draft, defaults).filter(
    (name) => definitionOf(name).remembered !== undefined,
  );
  const isNew = fieldNames.some(
    (name) =>
      definitionOf(name).remembered !== undefined &&
      isFor(name, draft.way) &&
      draft.values[name] !== undefined &&
      !isRemembered(draft, name, defaults),
  );
  const kept = Object.keys(defaults).length;
  const remember = () => {
    const read = readDefaults({ draft, defaults }, habits);
    if (read.ok) onRemember(read.value);
    else onIssues(read.error);
  };
  return (
    <section className={styles['remember']}>
      <h3>{t('remember.title')}</h3>
      <p>{kept === 0 ? t('remember.none') : t('remember.kept', { count: kept })}</p>
      {repeatable.length > 0 && (
        <p>{t('remember.these', { fields: repeatable.map((name) => t(`field.${name}`)).join(', ') })}</p>
      )}
      <div className={styles['actions']}>
        <Button
          {...(isNew ? {} : { 'data-disabled': true })}
          aria-disabled={!isNew}
          onClick={() => isNew && remember()}
        >
          {t('remember.remember')}
        </Button>
        {kept > 0 && <Button onClick={() => onRemember({})}>{t('remember.forget')}</Button>}
      </div>
    </section>
  );
}
