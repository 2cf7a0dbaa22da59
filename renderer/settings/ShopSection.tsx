import { useTranslation } from 'react-i18next';
import { ShopSettings } from '../shops/ShopSettings.tsx';
import { Section } from './Section.tsx';

export function ShopSection() {
  const { t } = useTranslation('settings');
  return (
    <Section at="shop" title={t('shop.title')} isBare>
      <ShopSettings />
    </Section>
  );
}
