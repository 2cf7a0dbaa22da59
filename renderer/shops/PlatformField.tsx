import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { asPlatformId, platformChoices, platformServer } from './platform-choices.ts';
import type { ConnectFormState } from './use-connect-form.ts';

/** The platform from the list by the name shops know, or an address of one's own. */
export function PlatformField({ form }: { form: ConnectFormState }) {
  const { t } = useTranslation('shops');
  const { platform, errors, type } = form;
  const server = platformServer(platform);
  return (
    <>
      <Select
        label={t('form.platform')}
        description={server === null ? t('form.platformHint') : t('form.platformServer', { server })}
        placeholder={t('form.platformChoose')}
        data={platformChoices(t('form.custom'))}
        value={platform}
        error={errors.platform}
        data-field="platform"
        onChange={(value) => type('platform', { platform: asPlatformId(value) })}
        searchable
        // Typing then searches, instead of lengthening the name that stands there.
        onClick={(event) => event.currentTarget.select()}
        onFocus={(event) => event.currentTarget.select()}
        allowDeselect={false}
        nothingFoundMessage={t('form.platformNothing')}
        maxDropdownHeight={320}
      />
      {platform === 'custom' && <ServerField form={form} />}
    </>
  );
}

function ServerField({ form: { server, errors, type } }: { form: ConnectFormState }) {
  const { t } = useTranslation('shops');
  return (
    <TextInput
      label={t('form.server')}
      description={t('form.serverHint')}
      placeholder="https://api.example.com"
      value={server}
      error={errors.server}
      data-field="server"
      inputMode="url"
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={300}
      onChange={(event) => type('server', { server: event.currentTarget.value })}
    />
  );
}
