/** Thrown where a script breaks the connection; the message is that of Node's own fetch. */
export class ConnectionDropped extends TypeError {
  constructor() {
    super('terminated');
  }
}
