/** Throw-away data may be lost with the machine, which makes tests several times faster. */
export type Durability = 'full' | 'throw-away';

/** Settings of the embedded server, given on its command line so that an update of ours reaches existing data. */
export function postgresSettings(port: number, durability: Durability): readonly string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // Loopback only: the path of a socket below a deep project folder can exceed what the system allows.
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '256MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    effective_cache_size: '1GB',
    random_page_cost: '1.1',
    max_wal_size: '2GB',
    timezone: 'UTC',
    log_min_messages: 'warning',
    log_line_prefix: '%m [%p] ',
    jit: 'off',
    ...(durability === 'full' ? DURABLE : THROW_AWAY),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
const THROW_AWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
