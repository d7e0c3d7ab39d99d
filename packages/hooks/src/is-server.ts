/** Whether this renders for somebody else: then nothing may outlive the request. React Native has a window too. */
export const isServer = !('window' in globalThis);
