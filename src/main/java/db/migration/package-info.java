/** What Flyway cannot do in SQL alone; the SQL migrations of the same numbering stand in the resources. */
package db.migration;
