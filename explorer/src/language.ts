import { MESSAGES, type Language, type Messages } from './messages.ts';
import { useWorkbench } from './store.ts';

/** The interface's texts in the chosen language. */
export const useMessages = (): Messages => MESSAGES[useWorkbench((state) => state.language)];

interface Titled {
  readonly title: string;
  readonly titleZh: string;
}

/** A bilingual title in the chosen language. */
export const titleIn = (language: Language, { title, titleZh }: Titled): string => (language === 'zh' ? titleZh : title);
