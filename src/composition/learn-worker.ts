import { parentPort, workerData } from 'node:worker_threads';
import { learnFromLeads } from '../use-cases/leads/learn/learn-from-leads.ts';
import type { LearningRequest } from '../use-cases/leads/learn/learning-request.ts';

/** Entry of the thread that learns. What it is handed comes from learn-in-thread.ts alone. */
const request = workerData as LearningRequest;
parentPort?.postMessage(learnFromLeads(request));
