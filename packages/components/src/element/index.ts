import { defineOrqChat } from './define-orq-chat.tsx';

export { defineOrqChat, type OrqChatElement } from './define-orq-chat.tsx';

// Importing the entry is what makes the element known; package.json lists it under `sideEffects`.
defineOrqChat();
