/** What a person who may see a case reads of it: its clocks, timeline, tasks and decisions, each as far as rights go. */
package org.practicereview.workflow.view;
