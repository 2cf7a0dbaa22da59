import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../connection/use-settings.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './HelpDialog.module.css';
import { Keys } from './Keys.tsx';
import { isCharacter, type ShortcutPlace, shortcuts } from './shortcuts.ts';

const places: readonly ShortcutPlace[] = ['everywhere', 'counter', 'orders'];

/** Every key and what it does, and where to look when something is wrong. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('palette');
  return (
    <Dialog title={t('help.title')} closeLabel={t('help.close')} onClose={onClose}>
      <ul className={styles['links']}>
        <li>
          <Link to="/status" onClick={onClose}>
            {t('help.status')}
          </Link>
        </li>
        <li>
          <Link to="/welcome" onClick={onClose}>
            {t('help.welcome')}
          </Link>
        </li>
        <li>
          <Link to="/settings/$group" params={{ group: 'about' }} onClick={onClose}>
            {t('help.about')}
          </Link>
        </li>
      </ul>
      {places.map((place) => (
        <PlaceKeys key={place} place={place} />
      ))}
      <LetterNote onClose={onClose} />
    </Dialog>
  );
}

function PlaceKeys({ place }: { place: ShortcutPlace }) {
  const { t } = useTranslation('palette');
  const { settings } = useSettings();
  const isOff = (key: string, hasCtrl: boolean) =>
    place !== 'counter' && !settings.letterShortcuts && isCharacter(key) && !hasCtrl;
  return (
    <section className={styles['place']} aria-labelledby={`keys-${place}`}>
      <h3 id={`keys-${place}`}>{t(`keys.place.${place}`)}</h3>
      <dl>
        {shortcuts
          .filter((shortcut) => shortcut.place === place)
          .map(({ id, chords, ...how }) => (
            <div key={id} className={styles['shortcut']}>
              <dt>{t(`keys.does.${id}`)}</dt>
              <dd data-range={'isRange' in how || undefined}>
                {chords
                  .filter((chord) => !isOff(chord.key, 'hasCtrl' in chord))
                  .map((chord) => (
                    <Keys key={chord.key} chord={chord} />
                  ))}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** Single letters can be in the way of who speaks to the computer, or whose hand slips. */
function LetterNote({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('palette');
  const { settings } = useSettings();
  return (
    <p className={styles['note']}>
      {t(settings.letterShortcuts ? 'keys.lettersOn' : 'keys.lettersOff')}{' '}
      <Link
        to="/settings/$group"
        params={{ group: 'look' }}
        search={{ at: 'letterShortcuts' }}
        onClick={onClose}
      >
        {t('keys.change')}
      </Link>
    </p>
  );
}
