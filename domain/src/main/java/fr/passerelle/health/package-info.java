/** Whether this server may take requests: what a proxy or an orchestrator asks. */
package fr.passerelle.health;
