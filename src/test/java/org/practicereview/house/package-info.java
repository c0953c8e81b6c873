/** How the house is built: who may know whom, and what nobody may do. */
package org.practicereview.house;
