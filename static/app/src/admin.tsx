import { AdminPage } from './admin/admin-page';
import { start } from './start';

void start(['admin', 'setup', 'scorecard'], () => <AdminPage />);
