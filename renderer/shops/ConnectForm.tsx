import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { KeyedMode } from '../../shared/contract/shop.ts';
import styles from './ConnectForm.module.css';
import { FailureNote } from './FailureNote.tsx';
import { ModeMark } from './ModeMark.tsx';
import { PlatformField } from './PlatformField.tsx';
import { SecretField } from './SecretField.tsx';
import { type ConnectFormPorts, type ConnectFormState, useConnectForm } from './use-connect-form.ts';

export interface ConnectFormProps extends ConnectFormPorts {
  onCancel?: (() => void) | undefined;
}

/** Platform, shop id and keys of a shop. The keys stay in their fields alone, sent once, never shown again. */
export function ConnectForm({ onCancel, ...ports }: ConnectFormProps) {
  const { t } = useTranslation('shops');
  const form = useConnectForm(ports);
  const { failure, isBusy } = form;
  return (
    <form
      className={styles['form']}
      ref={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
      noValidate
      autoComplete="off"
    >
      {failure && <FailureNote failure={failure} />}
      <PlatformField form={form} />
      <ShopIdField form={form} />
      <SecretFields form={form} />
      <div className={styles['actions']}>
        <Button type="submit" variant="filled" loading={isBusy}>
          {t(ports.replaces ? 'form.replace' : 'form.connect')}
        </Button>
        {onCancel && (
          <Button type="button" onClick={onCancel} disabled={isBusy}>
            {t('form.cancel')}
          </Button>
        )}
        <p role="status" className={styles['busy']}>
          {isBusy && t('form.proving')}
        </p>
      </div>
    </form>
  );
}

function ShopIdField({ form: { shopId, errors, type } }: { form: ConnectFormState }) {
  const { t } = useTranslation('shops');
  return (
    <TextInput
      label={t('form.shopId')}
      description={t('form.shopIdHint')}
      value={shopId}
      error={errors.shopId}
      data-field="shopId"
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      maxLength={20}
      onChange={(event) => type('shopId', { shopId: event.currentTarget.value })}
    />
  );
}

function SecretFields({ form: { secrets, errors, toldMode, typeSecret } }: { form: ConnectFormState }) {
  const { t } = useTranslation('shops');
  return (
    <>
      <div data-field="password">
        <SecretField
          ref={secrets.password}
          label={t('form.password')}
          description={t('form.passwordHint')}
          error={errors.password}
          onTyped={(value) => typeSecret('password', value)}
        />
        <ToldMode mode={toldMode} />
      </div>
      <div data-field="hmacKey">
        <SecretField
          ref={secrets.hmacKey}
          label={t('form.hmacKey')}
          description={t('form.hmacKeyHint')}
          error={errors.hmacKey}
          onTyped={(value) => typeSecret('hmacKey', value)}
        />
      </div>
    </>
  );
}

/** What the first letters of the password tell, the moment they are typed. */
function ToldMode({ mode }: { mode: KeyedMode | null }) {
  const { t } = useTranslation('shops');
  return (
    <p role="status" className={styles['told']}>
      {mode && (
        <>
          <ModeMark mode={mode} />
          {t(`form.told.${mode}`)}
        </>
      )}
    </p>
  );
}
