import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWaitingOrders } from '../connection/use-order-lists.ts';
import { useSettings } from '../connection/use-settings.ts';
import { useHost } from '../host/host.ts';
import { languageOf } from '../i18n/languages.ts';
import { useLocale } from '../i18n/use-locale.ts';
import type { OrderNews } from '../news/order-news.ts';
import { useOrderNews } from '../news/use-order-news.ts';
import { paidAloud } from '../sound/spoken-amount.ts';
import { tuneOf } from '../sound/tunes.ts';
import { noticeOf, pageTitle } from './notice-words.ts';
import { becomeSpokesman } from './spokesman.ts';

/** What tells staff of an order when they do not look at it: sound, words, notices, and the number in the tab. */
export function OrderSignals() {
  useWaitingInTab();
  const isSpokesman = useSpokesman();
  const hear = useHeard();
  const notice = useNoticed();
  useOrderNews((news) => {
    if (!isSpokesman()) return;
    hear(news);
    notice(news);
  });
  return null;
}

function useHeard(): (news: OrderNews) => void {
  const { t } = useTranslation('sound');
  const { sound } = useHost();
  const { settings } = useSettings();
  const locale = useLocale();
  const { isOn, isSpoken, volume } = settings.sound;
  return ({ kind, order }) => {
    if (!isOn || kind === 'attention') return;
    sound.play(tuneOf(kind, order.mode), volume);
    const language = languageOf(locale);
    if (kind !== 'paid' || !isSpoken || !sound.hasVoice(language)) return;
    paidAloud(order, locale, t).then(
      (text) => sound.say({ text, language, volume }),
      // Its words could not be read: the tune was heard all the same.
      () => undefined,
    );
  };
}

function useNoticed(): (news: OrderNews) => void {
  const { t } = useTranslation('sound');
  const { notifier } = useHost();
  const { settings } = useSettings();
  const locale = useLocale();
  const navigate = useNavigate();
  return (news) => {
    const isInFront = document.visibilityState === 'visible' && document.hasFocus();
    if (!settings.notices || isInFront) return;
    const onOpen = () => void navigate({ to: '/orders/$id', params: { id: news.order.id } });
    notifier.notify({ ...noticeOf(news, { locale, t }), onOpen });
  };
}

function useSpokesman(): () => boolean {
  const { sound } = useHost();
  const isMe = useRef<() => boolean>(() => false);
  useEffect(() => {
    const spokesman = becomeSpokesman(sound);
    isMe.current = spokesman.isMe;
    return spokesman.stop;
  }, [sound]);
  return () => isMe.current();
}

function useWaitingInTab(): void {
  const { notifier } = useHost();
  const waiting = useWaitingOrders()?.length ?? 0;
  useEffect(() => {
    document.title = pageTitle('Comptoir', waiting);
    notifier.setWaiting(waiting);
  }, [notifier, waiting]);
}
